import type { Locale } from "./lib/i18n/routing";
import type account from "./messages/zh/account.json";
import type auth from "./messages/zh/auth.json";
import type clocks from "./messages/zh/clocks.json";
import type common from "./messages/zh/common.json";
import type compliance from "./messages/zh/compliance.json";
import type contact from "./messages/zh/contact.json";
import type desk from "./messages/zh/desk.json";
import type discovery from "./messages/zh/discovery.json";
import type drafts from "./messages/zh/drafts.json";
import type endpoints from "./messages/zh/endpoints.json";
import type entitlement from "./messages/zh/entitlement.json";
import type errors from "./messages/zh/errors.json";
import type evidence from "./messages/zh/evidence.json";
import type help from "./messages/zh/help.json";
import type home from "./messages/zh/home.json";
import type logTriage from "./messages/zh/logTriage.json";
import type members from "./messages/zh/members.json";
import type notifications from "./messages/zh/notifications.json";
import type publicRoom from "./messages/zh/public.json";
import type record from "./messages/zh/record.json";
import type settings from "./messages/zh/settings.json";
import type sla from "./messages/zh/sla.json";
import type ticketList from "./messages/zh/ticketList.json";
import type tickets from "./messages/zh/tickets.json";
import type tokens from "./messages/zh/tokens.json";
import type triage from "./messages/zh/triage.json";
import type trials from "./messages/zh/trials.json";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: {
      account: typeof account;
      auth: typeof auth;
      clocks: typeof clocks;
      common: typeof common;
      entitlement: typeof entitlement;
      contact: typeof contact;
      desk: typeof desk;
      compliance: typeof compliance;
      discovery: typeof discovery;
      drafts: typeof drafts;
      endpoints: typeof endpoints;
      errors: typeof errors;
      evidence: typeof evidence;
      help: typeof help;
      home: typeof home;
      logTriage: typeof logTriage;
      record: typeof record;
      members: typeof members;
      notifications: typeof notifications;
      public: typeof publicRoom;
      settings: typeof settings;
      sla: typeof sla;
      ticketList: typeof ticketList;
      tickets: typeof tickets;
      tokens: typeof tokens;
      triage: typeof triage;
      trials: typeof trials;
    };
  }
}
