import { useMemo } from "react";
import { useLanguage } from "../text/useLanguage";

/** ISO 3166. Browsers can name countries, but not list them. */
const COUNTRIES =
  "AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW".split(" ");

/** Countries by their names in the reader's language. */
export function useCountries(current: string) {
  const { locale } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "region" });
    const codes = COUNTRIES.includes(current) ? COUNTRIES : [current, ...COUNTRIES];
    return codes
      .map((code) => ({ value: code, label: names.of(code) ?? code }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  }, [locale, current]);
}

const ZONES = Intl.supportedValuesOf("timeZone");

/** All time zones, the current one among them whatever the browser calls it. */
export function timeZones(current: string): string[] {
  return ZONES.includes(current) ? ZONES : [current, ...ZONES];
}

export function useLanguageNames(current: string) {
  const { locale } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "language" });
    const codes = ["he", "en", "ar", "ru", "fr", "es", "am"];
    return (codes.includes(current) ? codes : [current, ...codes]).map((value) => ({ value, label: names.of(value) ?? value }));
  }, [locale, current]);
}
