import type { VendorFacts } from "@/components/frame/facts";
import { currentCalendar, vendor } from "@/lib/accounts/vendor";
import type { Locale } from "@/lib/i18n/routing";
import { now } from "@/lib/now";
import type { CalendarData } from "@/lib/sla/calendar";

/** What the frame says of the vendor. The calendar goes along from last year on: nobody asks whether 2023 was open. */
export function vendorFacts(locale: Locale): VendorFacts {
  const { name, contact } = vendor();
  return {
    name: name[locale],
    email: contact.email,
    phone: contact.phone,
    hours: contact.hours[locale],
    calendar: recentDates(currentCalendar()),
  };
}

/** The calendar with the dates of last year and later. */
export function recentDates(calendar: CalendarData): CalendarData {
  const since = new Date(now()).getUTCFullYear() - 1;
  return { ...calendar, dates: calendar.dates.filter(({ date }) => Number(date.slice(0, 4)) >= since) };
}
