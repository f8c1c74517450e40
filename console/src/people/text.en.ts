import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  email: "E-mail address",
  email_malformed: "Please write an e-mail address, such as dana@example.com.",
  name: "Name",
  name_missing: "Please write a name.",
  language: "Language",
  password: {
    label: "Password",
    new: "New password",
    current: "Current password",
    current_missing: "Please write your current password.",
    show: "Show the password",
    hide: "Hide the password",
    rules: "At least {{min}} characters, and not the e-mail address. A few words in a row make a good one.",
    too_short: "It needs at least {{min}} characters.",
    too_long: "It may have up to {{max}} characters.",
    same_as_email: "The password is the same as the e-mail address.",
  },
  login: {
    title: "Sign in",
    submit: "Sign in",
    password_missing: "Please write your password.",
    wrong: "The e-mail address or the password is wrong.",
    too_many: "Too many attempts to sign in",
    wait: "You can try again in {{wait}}.",
    again: "You can try again now.",
    forgotten: "Forgotten your password? Your business's administrator can give you a link to set a new one.",
  },
  link: {
    title: "One-time link",
    until: "The link is good until",
    setup: {
      title: "Set up BulkCall",
      about: "The first account is the administrator's, who sees all businesses.",
      submit: "Create the account",
    },
    invitation: {
      title: "Welcome",
      about: "You have been invited to BulkCall. All that is left is to set a password.",
      about_business: "You have been invited to “{{business}}”. All that is left is to set a password.",
      submit: "Sign in",
    },
    reset: {
      title: "Set a new password",
      about: "The old password stops working, and all devices have to sign in again.",
      submit: "Save the password and sign in",
    },
    sign_in: {
      title: "Sign in by link",
      about: "Just a moment, signing in…",
      submit: "Sign in",
    },
    over: {
      title: "The link is not good any more",
      text: "Each link is good for one day and one use. Ask whoever sent it for a new one.",
      login: "Sign in with a password",
    },
  },
  me: {
    title: "My account",
    details: "Details",
    save: "Save",
    language_about: "What BulkCall is shown in, on every device.",
    password: "Change the password",
    password_about: "After this, all other devices have to sign in again.",
    password_save: "Change the password",
    password_saved: "The password is changed, and the other devices are signed out",
    businesses: "My businesses",
    platform: "Platform administrator: access to all businesses.",
    sessions: "Sign out everywhere",
    sessions_about: "If you stayed signed in on another computer, or somebody else is in under your name.",
    sessions_open: "Sign out everywhere…",
    sessions_what: "All of your sessions end at once, this one too. Then you can sign in again with your password. Calls and runs go on as they are.",
    sessions_act: "Sign out everywhere",
  },
  role: {
    viewer: "Viewer",
    agent: "Agent",
    admin: "Administrator",
    owner: "Owner",
  },
};

export default en;
