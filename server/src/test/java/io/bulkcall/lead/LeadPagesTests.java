package io.bulkcall.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.database.TestDatabase;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunCreation;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LeadPagesTests extends FeatureTest {

    @Autowired
    private LeadPages pages;

    @Autowired
    private RunCreation creation;

    private final TestBusiness business = TestBusiness.withLines(1);

    @Test
    void ordersByEachColumnBothWaysAndPutsWhoHasNoneLast() {
        List<Long> leads = business.newLeads(6);
        long[] l = leads.stream().mapToLong(Long::longValue).toArray();
        name(l[0], "dana");
        name(l[1], "Dana");
        name(l[2], null);
        name(l[3], "Avi");
        name(l[4], "רות");
        name(l[5], null);
        call(l[3], NOW);
        call(l[0], NOW.plusSeconds(100));
        call(l[3], NOW.plusSeconds(200));
        call(l[5], NOW.plusSeconds(300));

        assertThat(all(LeadSort.CREATED, false)).isEqualTo(leads.reversed());
        assertThat(all(LeadSort.CREATED, true)).isEqualTo(leads);
        assertThat(all(LeadSort.PHONE, true)).isEqualTo(leads);
        assertThat(all(LeadSort.PHONE, false)).isEqualTo(leads.reversed());
        assertThat(all(LeadSort.NAME, true)).containsExactly(l[3], l[0], l[1], l[4], l[5], l[2]);
        assertThat(all(LeadSort.NAME, false)).containsExactly(l[4], l[1], l[0], l[3], l[5], l[2]);
        assertThat(all(LeadSort.LAST_CALLED, false)).containsExactly(l[5], l[3], l[0], l[4], l[2], l[1]);
        assertThat(all(LeadSort.LAST_CALLED, true)).containsExactly(l[0], l[3], l[5], l[4], l[2], l[1]);
    }

    @Test
    void seesAPageAsOfOneMoment() {
        List<Long> leads = business.newLeads(3);
        DataSource deleting = new DelegatingDataSource(TestDatabase.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")
                                    && arguments[0].toString().contains("with ordinality i")) {
                                delete(leads.get(1));
                            }
                            return method.invoke(connection, arguments);
                        });
            }
        };
        LeadPages pagesWhileDeleting = new LeadPages(JdbcClient.create(deleting), new JdbcTransactionManager(deleting));
        List<Lead> page = pagesWhileDeleting.page(
                business.id(), new LeadFilter(null, null, null, null, null), LeadOrder.NEWEST, null, 3);
        assertThat(page).hasSize(3); // a shorter one would be taken for the last
        assertThat(all(LeadSort.CREATED, false)).hasSize(2);
    }

    private void delete(long id) {
        database.sql("delete from leads where id = ?").param(id).update();
    }

    @Test
    void losesAndRepeatsNobodyWhileLeadsAreAdded() {
        for (LeadSort sort : LeadSort.values()) {
            for (boolean ascending : new boolean[] {true, false}) {
                TestBusiness another = TestBusiness.withLines(1);
                List<Long> before = another.newLeads(5);
                List<Long> seen = new ArrayList<>();
                LeadPosition after = null;
                List<Lead> page;
                do {
                    page = pages.page(another.id(), LeadFilter.EVERYBODY, new LeadOrder(sort, ascending), after, 2);
                    for (Lead lead : page) {
                        seen.add(lead.id());
                        after = LeadPosition.of(lead);
                    }
                    another.newLeads(1);
                } while (page.size() == 2 && seen.size() < 60);
                assertThat(seen)
                        .as("%s %s", sort, ascending)
                        .doesNotHaveDuplicates()
                        .containsAll(before);
            }
        }
    }

    @Test
    void filtersInEveryOrder() {
        List<Long> leads = business.newLeads(4);
        call(leads.get(1), NOW);
        call(leads.get(2), NOW.plusSeconds(100));
        database.sql("update outbound_call_jobs set outcome = 'answered' where business_id = ? and lead_id = ?")
                .params(business.id(), leads.get(2))
                .update();
        LeadFilter busy = new LeadFilter(null, null, null, "busy", null);
        LeadFilter called = new LeadFilter(null, "lead", LeadStatus.CALLED, null, null);
        for (LeadSort sort : LeadSort.values()) {
            LeadOrder order = new LeadOrder(sort, true);
            assertThat(ids(busy, order)).containsExactly(leads.get(1));
            assertThat(ids(called, order)).containsExactlyInAnyOrder(leads.get(1), leads.get(2));
            assertThat(ids(LeadFilter.ofList(business.newList(List.of(leads.get(3)))), order))
                    .containsExactly(leads.get(3));
        }
        assertThat(pages.count(business.id(), called)).isEqualTo(2);
    }

    @Test
    void findsANumberHoweverItIsWritten() {
        long lead = business.newLeads(1).getFirst();
        String phone = pages.get(business.id(), lead).phone();
        String local = phone.substring(4);
        for (String written : List.of(
                phone,
                "0" + local,
                "0" + local.substring(0, 2) + "-" + local.substring(2, 5) + " " + local.substring(5),
                "+972 (" + local.substring(0, 2) + ") " + local.substring(2),
                "\u202a0" + local + "\u202c",
                "00972" + local,
                local.substring(4))) {
            assertThat(ids(new LeadFilter(null, written, null, null, null), LeadOrder.NEWEST))
                    .as(written)
                    .contains(lead);
        }
        assertThat(ids(new LeadFilter(null, "0" + local + "1", null, null, null), LeadOrder.NEWEST))
                .isEmpty();
    }

    private List<Long> all(LeadSort sort, boolean ascending) {
        List<Long> seen = new ArrayList<>();
        LeadPosition after = null;
        List<Lead> page;
        do {
            page = pages.page(business.id(), LeadFilter.EVERYBODY, new LeadOrder(sort, ascending), after, 2);
            for (Lead lead : page) {
                seen.add(lead.id());
                after = LeadPosition.of(lead);
            }
        } while (!page.isEmpty() && seen.size() < 100);
        return seen;
    }

    private List<Long> ids(LeadFilter filter, LeadOrder order) {
        return pages.page(business.id(), filter, order, null, 100).stream()
                .map(Lead::id)
                .toList();
    }

    private void name(long lead, @Nullable String name) {
        database.sql("update leads set name = :name where business_id = :business and id = :lead")
                .param("name", name)
                .param("business", business.id())
                .param("lead", lead)
                .update();
    }

    private void call(long lead, Instant at) {
        LeadChoice choice = new LeadChoice.Leads(new long[] {lead});
        creation.start(business.id(), new NewRun(choice, null, null, null, 30, 600), null);
        Dialled call = business.advance(at).getFirst();
        business.ended(call, "busy", at);
    }
}
