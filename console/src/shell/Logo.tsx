import { Box } from "@mantine/core";
import { Link } from "react-router";
import classes from "./Frame.module.css";

export function Logo() {
  return (
    <Link to="/" className={classes.logo} aria-label="BulkCall">
      <img src="/favicon.svg" width={26} height={26} alt="" />
      <Box component="span" visibleFrom="md" dir="ltr">BulkCall</Box>
    </Link>
  );
}
