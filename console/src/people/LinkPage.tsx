import { Anchor, Button, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { IconLinkOff } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { asProblem } from "../api/problem";
import { become, type Session } from "../shell/session";
import { Empty, Failed, Loading } from "../show/states";
import { LinkForm } from "./LinkForm";
import { useNext } from "./next";
import { OpenFrame } from "./OpenFrame";
import { type OneTimeLink, readLink, takeLink } from "./requests";

export function Component() {
  const { t } = useTranslation("people");
  const { token = "" } = useParams();
  const link = useQuery({ queryKey: ["link", token], queryFn: () => readLink(token), staleTime: Infinity, gcTime: 0 });
  const entered = useEntered();

  if (link.data?.kind === "sign_in") return <SigningIn token={token} onEntered={entered} />;
  if (link.data) return <Asking token={token} link={link.data} onEntered={entered} />;
  if (link.isError && asProblem(link.error).status === 404) return <Over />;
  return (
    <OpenFrame title={t("link.title")}>
      {link.isError ? <Failed fault={link.error} retry={() => void link.refetch()} /> : <Loading rows={4} />}
    </OpenFrame>
  );
}

/** Whoever was signed in before in this browser is so no longer. */
function useEntered() {
  const navigate = useNavigate();
  const next = useNext();
  return (session: Session) => {
    become(session);
    void navigate(next, { replace: true });
  };
}

interface TakenProps {
  token: string;
  onEntered: (session: Session) => void;
}

function Asking({ token, link, onEntered }: TakenProps & { link: OneTimeLink }) {
  const { t } = useTranslation("people");
  const { kind, business_name, name } = link;
  const about = kind === "invitation" && business_name !== null ? t("link.invitation.about_business", { business: business_name }) : t(`link.${kind as AskingKind}.about`, { name });
  return (
    <OpenFrame title={t(`link.${kind as AskingKind}.title`)} about={about}>
      <LinkForm token={token} link={link} onEntered={onEntered} />
    </OpenFrame>
  );
}

type AskingKind = Exclude<OneTimeLink["kind"], "sign_in">;

/** Asks nothing, so it goes on by itself; the button is for when that failed. */
function SigningIn({ token, onEntered }: TakenProps) {
  const { t } = useTranslation("people");
  const entering = useMutation({ mutationFn: () => takeLink(token, {}), onSuccess: onEntered });
  const begun = useRef(false);
  const { mutate } = entering;
  useEffect(() => {
    // The link is good once, and effects run twice while developing.
    if (!begun.current) mutate();
    begun.current = true;
  }, [mutate]);

  if (asProblem(entering.error).status === 404) return <Over />;
  return (
    <OpenFrame title={t("link.sign_in.title")}>
      <Stack>
        {entering.isError ? <Failed fault={entering.error} /> : <Text role="status">{t("link.sign_in.about")}</Text>}
        <Button loading={!entering.isError} onClick={() => mutate()}>{t("link.sign_in.submit")}</Button>
      </Stack>
    </OpenFrame>
  );
}

function Over() {
  const { t } = useTranslation("people");
  return (
    <OpenFrame title={t("link.title")}>
      <Empty Icon={IconLinkOff} title={t("link.over.title")} text={t("link.over.text")}
        action={<Anchor component={Link} to="/login" size="sm">{t("link.over.login")}</Anchor>} />
    </OpenFrame>
  );
}
