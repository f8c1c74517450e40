import { ActionIcon, Menu } from "@mantine/core";
import { IconCheck, IconLanguage } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { choose, type Language, languages } from "../text/language";
import { useLanguage } from "../text/useLanguage";
import { changeMe } from "./session";

/** At once in this browser, and for the next time in any other. */
function speakFromNowOn(language: Language) {
  void choose(language);
  changeMe({ language }).catch(() => {}); // nobody is signed in, or the next choice will be kept
}

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("language")}>
          <IconLanguage size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(languages) as Language[]).map((one) => (
          <Menu.Item key={one} lang={one} onClick={() => speakFromNowOn(one)} rightSection={one === language ? <IconCheck size={16} aria-hidden /> : null}>
            {languages[one].name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
