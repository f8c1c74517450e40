import { createContext, type ReactNode, use, useMemo, useState } from "react";

interface Connection {
  lost: boolean;
  /** Said by whoever keeps a connection to the server. */
  report: (lost: boolean) => void;
}

const Now = createContext<Connection>({ lost: false, report: () => {} });

export function useConnection() {
  return use(Now);
}

export function ConnectionProvider({ children }: { children: ReactNode }) {
  const [lost, report] = useState(false);
  const connection = useMemo(() => ({ lost, report }), [lost]);
  return <Now value={connection}>{children}</Now>;
}
