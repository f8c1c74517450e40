import { useTranslation } from "react-i18next";
import { useLocation, useSearchParams } from "react-router";
import { useBusiness } from "../shell/business";
import { Page } from "../show/Page";
import { Refused } from "../show/states";
import { choiceOf, inAddress } from "./choice";
import { ChooseWhom } from "./ChooseWhom";
import { StartForm } from "./StartForm";

export function Component() {
  const { t } = useTranslation("start");
  const { may } = useBusiness();
  const [address, setAddress] = useSearchParams();
  const { state } = useLocation();
  const choice = choiceOf(address, state);
  return (
    <Page title={t("title")} about={choice === null ? t("whom.ask") : t("about")}>
      {!may("calls") ? <Refused /> : choice === null ? <ChooseWhom />
        : <StartForm choice={choice} choose={(other) => setAddress(inAddress(other), { replace: true })} />}
    </Page>
  );
}
