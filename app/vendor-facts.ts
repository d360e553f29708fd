import type { VendorFacts } from "@/components/frame/facts";
import { currentCalendar, vendor } from "@/lib/accounts/vendor";
import type { Locale } from "@/lib/i18n/routing";
import { now } from "@/lib/now";

/** What the frame says of the vendor. The calendar goes along from last year on: nobody asks whether 2023 was open. */
export function vendorFacts(locale: Locale): VendorFacts {
  const { name, contact } = vendor();
  const calendar = currentCalendar();
  const since = new Date(now()).getUTCFullYear() - 1;
  return {
    name: name[locale],
    email: contact.email,
    phone: contact.phone,
    hours: contact.hours[locale],
    calendar: { ...calendar, dates: calendar.dates.filter(({ date }) => Number(date.slice(0, 4)) >= since) },
  };
}
