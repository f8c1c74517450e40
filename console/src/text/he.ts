import api from "../api/text.he";
import shell from "../shell/text.he";
import show from "../show/text.he";

/** One entry for each feature; its words are its own. */
export const he = { api, shell, show };
