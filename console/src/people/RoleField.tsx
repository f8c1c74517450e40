import { Radio, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useBusiness } from "../shell/business";
import { rolesFor } from "./members";
import type { Role } from "./RoleBadge";

interface RoleFieldProps {
  value?: Role;
  onChange?: (role: Role) => void;
}

/** What each role may do stands beside it. */
export function RoleField({ value, onChange }: RoleFieldProps) {
  const { t } = useTranslation("people");
  const business = useBusiness();
  return (
    <Radio.Group label={t("users.role")} value={value} onChange={(role) => onChange?.(role as Role)}>
      <Stack gap="xs" mt={6}>
        {rolesFor(business).map((role) => (
          <Radio key={role} value={role} label={t(`role.${role}`)} description={t(`role_about.${role}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
