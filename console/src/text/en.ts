import api from "../api/text.en";
import shell from "../shell/text.en";
import show from "../show/text.en";
import type { he } from "./he";
import type { SameKeys } from "./types";

export const en: SameKeys<typeof he> = { api, shell, show };
