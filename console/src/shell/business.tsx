import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode, use } from "react";
import { Navigate, Outlet, useParams } from "react-router";
import { answer, api, type Schema } from "../api/client";
import { Failed, Loading } from "../show/states";
import NotFoundPage from "./NotFoundPage";
import { useUser } from "./SignedIn";
import type { Membership, Right } from "./session";

/** As many lines a business can have, and as many calls at once a run. */
export const LINES_MAX = 1_000;

export interface CurrentBusiness {
  id: number;
  name: string;
  /** Such as Asia/Jerusalem. */
  zone: string;
  region: string;
  language: string;
  may: (right: Right) => boolean;
}

const Current = createContext<CurrentBusiness | null>(null);

/** The business whose pages are shown. */
export function useBusiness(): CurrentBusiness {
  const business = use(Current);
  if (business === null) throw new Error("this is no page of a business");
  return business;
}

/** Times are told in the business's zone; on pages of no business, in the browser's. */
export function useBusinessZone(): string {
  return use(Current)?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Around all pages under /b/:businessId. */
export function OfBusiness() {
  const { businessId } = useParams();
  const { user, businesses } = useUser();
  const id = Number(businessId);
  if (!Number.isSafeInteger(id)) return <NotFoundPage />;
  const membership = businesses.find((business) => business.id === id);
  if (membership) return <Provided business={ofMember(membership)}><Outlet /></Provided>;
  if (user.platform) return <OfPlatform id={id} />;
  return <NotFoundPage />;
}

function OfPlatform({ id }: { id: number }) {
  const query = useQuery(businessQuery(id));
  if (query.data) return <Provided business={ofPlatform(query.data)}><Outlet /></Provided>;
  if (query.isError) return <Failed fault={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}

function Provided({ business, children }: { business: CurrentBusiness; children: ReactNode }) {
  // Another business is another page: nothing of the one before stays.
  return <Current key={business.id} value={business}>{children}</Current>;
}

export function businessQuery(id: number) {
  return {
    queryKey: ["business", id],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}", { params: { path: { business_id: id } } })),
  };
}

function ofMember(of: Membership): CurrentBusiness {
  return { id: of.id, name: of.name, zone: of.time_zone, region: of.region, language: of.language, may: (right) => of.rights.includes(right) };
}

function ofPlatform(of: Schema<"Business">): CurrentBusiness {
  return { id: of.id, name: of.name, zone: of.time_zone, region: of.region, language: of.language, may: () => true };
}

/** Where somebody begins: in the one business, or choosing one. */
export function Start() {
  const { user, businesses } = useUser();
  const only = businesses.length === 1 && !user.platform ? businesses[0] : undefined;
  return <Navigate to={only ? `/b/${only.id}/now` : "/businesses"} replace />;
}
