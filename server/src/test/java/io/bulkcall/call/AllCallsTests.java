package io.bulkcall.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunCreation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AllCallsTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    private final TestBusiness business = TestBusiness.withLines(1);

    @Test
    void countsTheTimeOfTheLineNotOfATryBefore() {
        business.newLeads(1);
        creation.start(
                business.id(),
                new NewRun(new LeadChoice.Matching(LeadFilter.EVERYBODY), "all", null, null, 30, 600),
                null);
        Dialled first = business.advance(NOW).getFirst();
        assertThat(mine()).extracting(one -> one.call().startedAt()).containsExactly(NOW);

        business.givenBack(first, NOW.plusSeconds(1));
        assertThat(mine()).isEmpty();

        business.advance(NOW.plusSeconds(60));
        assertThat(mine()).extracting(one -> one.call().startedAt()).containsExactly(NOW.plusSeconds(60));
    }

    /** Whatever was read a moment ago is forgotten. */
    private List<BusinessCall> mine() {
        return new AllCalls(database)
                .live(LinePosition.START, Integer.MAX_VALUE).stream()
                        .filter(one -> one.businessId() == business.id())
                        .toList();
    }
}
