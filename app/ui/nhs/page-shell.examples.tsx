import type { Example } from "./example";
import { Opening } from "./opening";
import { PageFooter } from "./page-footer";
import { PageHeader } from "./page-header";
import { PageNavigation } from "./page-navigation";

export const examples: readonly Example[] = [
  {
    name: "Header and tabs of a signed-in person",
    shown: (
      <>
        <PageHeader organisation="Northmoor Hospitals" role="Trust lead" signOutAction="/sign-out" />
        <PageNavigation
          label="Northmoor Hospitals"
          items={[
            { href: "/trusts/XN1", text: "Home" },
            { href: "/trusts/XN1/assessment", text: "Assessment" },
            { href: "/trusts/XN1/results", text: "Results", current: true },
            { href: "/trusts/XN1/actions", text: "Actions" },
            { href: "/trusts/XN1/papers", text: "Papers" },
          ]}
        />
      </>
    ),
  },
  { name: "Header for a reader who has not signed in", shown: <PageHeader signInHref="/sign-in" /> },
  { name: "Header on a phone's column", shown: <PageHeader organisation="Northmoor board" narrow /> },
  {
    name: "A long name",
    shown: <PageHeader organisation="Moor and Vale Hospitals and Community Partnership NHS Foundation Trust" role="Company secretary, facilitator" signOutAction="/sign-out" />,
  },
  {
    name: "Opening",
    shown: (
      <Opening
        quiet="Assessment 2026/27, Monday 2 November 2026"
        title="Ten of twelve have answered. Ten days to the workshop."
        sentence="Answers can change until the workshop opens. You see how many, never who or what."
      />
    ),
  },
  { name: "Footer", shown: <PageFooter /> },
];
