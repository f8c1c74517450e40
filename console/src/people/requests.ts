import { answer, api, type Schema } from "../api/client";

export type OneTimeLink = Schema<"Link">;
type LinkAnswer = Schema<"UseOfLink">;

const of = (token: string) => ({ path: { token } });

export const signIn = (email: string, password: string) => answer(api.POST("/api/v1/session", { body: { email, password } }));

export const signOutEverywhere = () => answer(api.DELETE("/api/v1/sessions"));

export const readLink = (token: string) => answer(api.GET("/api/v1/links/{token}", { params: of(token) }));

/** Uses the link up. */
export const takeLink = (token: string, body: LinkAnswer) => answer(api.POST("/api/v1/links/{token}", { params: of(token), body }));

export const changePassword = (body: Schema<"NewPassword">) => answer(api.POST("/api/v1/me/password", { body }));
