import { Container } from "@mantine/core";
import { createContext, use, useEffect } from "react";
import { Navigate, useLocation } from "react-router";
import { Failed, Loading } from "../show/states";
import { chosenLanguage, speak } from "../text/language";
import { Frame } from "./Frame";
import { type Session, useSession } from "./session";

const User = createContext<Session | null>(null);

/** Who is logged in, on every page that asks for a login. */
export function useUser(): Session {
  const session = use(User);
  if (session === null) throw new Error("nobody is logged in here");
  return session;
}

/** Around all pages that ask for a login. */
export function SignedIn() {
  const session = useSession();
  const { pathname, search } = useLocation();
  const language = session.data?.user.language;

  useEffect(() => {
    if (language && chosenLanguage() === null) void speak(language);
  }, [language]);

  if (session.data) return <User value={session.data}><Frame /></User>;
  if (session.data === null) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  return (
    <Container component="main" py="xl">
      {session.isError ? <Failed fault={session.error} retry={() => void session.refetch()} /> : <Loading />}
    </Container>
  );
}
