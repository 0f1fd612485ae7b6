import { LONGEST_IN_POST } from "../../core/asks/post";
import type { FieldErrors, Typed } from "../../web/forms";
import type { Frame } from "../../web/frames";
import type { Listed } from "../../web/paging";
import { Button } from "../nhs/button";
import { RadioGroup } from "../nhs/choice-groups";
import { DateField } from "../nhs/date-field";
import { ErrorSummary } from "../nhs/error-summary";
import { Opening } from "../nhs/opening";
import { PageShell } from "../nhs/page-shell";
import { ListPages } from "../nhs/pagination";
import { SelectField } from "../nhs/select-field";
import { TextArea } from "../nhs/text-area";
import { TextField } from "../nhs/text-field";
import { Posts, type PostCard, type PostsProps } from "./ics-posts";

type Option = { readonly value: string; readonly text: string };

export type TrustAsksPageProps = {
  readonly frame: Frame;
  readonly quiet: string;
  readonly title: string;
  readonly sentence: string;
  readonly action: string;
  readonly homeHref: string;
  readonly systems: readonly Option[];
  readonly themes: readonly Option[];
  /** The statements of each theme. */
  readonly statements: readonly { readonly theme: string; readonly options: readonly Option[] }[];
  readonly own: PostsProps;
  readonly ownListed: Listed;
  /** Posts of other trusts that this one was brought together about. */
  readonly others: readonly PostCard[];
  readonly othersListed: Listed;
  readonly typed: Typed | null;
  readonly errors: FieldErrors;
};

/** A trust's own asks and offers, whom it talks with, and the form for another. */
export function TrustAsksPage({ frame, quiet, title, sentence, action, systems, themes, statements, own, ownListed, others, othersListed, homeHref, typed, errors }: TrustAsksPageProps) {
  return (
    <PageShell {...frame}>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => (field === "" ? { text } : { field, text }))} />
      <Opening quiet={quiet} title={title} sentence={sentence} />
      <section aria-labelledby="own">
        <h2 id="own">Posted by this trust{ownListed.total > 0 && ` (${ownListed.total})`}</h2>
        <Posts {...own} />
        <ListPages of="this trust’s posts" listed={ownListed} />
      </section>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">To talk about with others</h2>
          <Posts posts={others} action={action} empty="" />
          <ListPages of="others’ posts" listed={othersListed} />
        </section>
      )}
      {systems.length === 0 ? <NowhereToPost homeHref={homeHref} /> : <PostForm action={action} systems={systems} themes={themes} statements={statements} typed={typed} errors={errors} />}
    </PageShell>
  );
}

function PostForm({ action, systems, themes, statements, typed, errors }: Pick<TrustAsksPageProps, "action" | "systems" | "themes" | "statements" | "typed" | "errors">) {
  const field = (name: string) => ({ name, value: typed?.[name], ...(errors[name] === undefined ? {} : { error: errors[name] }) });
  return (
    <form method="post" action={action} noValidate className="bm-rule" aria-labelledby="post">
      <h2 id="post">Post an ask or an offer</h2>
      <input type="hidden" name="intent" value="post" />
      <RadioGroup
        {...field("kind")}
        legend="What is it?"
        choices={[
          { value: "ask", text: "We would like help with something" },
          { value: "offer", text: "We can show something" },
        ]}
      />
      <SelectField {...field("systemCode")} label="Posted to" options={systems} />
      <SelectField {...field("themeId")} label="Theme" options={themes} />
      <SelectField {...field("statementId")} label="Statement of that theme, if it is about one" optional options={[{ value: "", text: "The theme as a whole" }, ...statements.flatMap(({ theme, options }) => options.map(({ value, text }) => ({ value, text: `${theme}: ${text}` })))]} />
      <TextField {...field("title")} label="In one line" hint="“We would like help to …” or “We can show …”" limit={LONGEST_IN_POST.line} />
      <TextField {...field("product")} label="Product or service it is about" optional limit={LONGEST_IN_POST.line} />
      <TextArea {...field("worked")} label="What worked" optional limit={LONGEST_IN_POST.account} />
      <TextArea {...field("failed")} label="What did not, and what you learned" optional limit={LONGEST_IN_POST.account} />
      <TextField {...field("capacity")} label="What you have room for" hint="For example, two visits or one call a month." optional limit={LONGEST_IN_POST.line} />
      <TextField {...field("contact")} label="Whom to contact" hint="A role, not a person: Chief nurse’s office." limit={LONGEST_IN_POST.contact} />
      <DateField name="until" legend="Shown until" hint="For example, 30 6 2027" value={untilOf(typed)} {...(errors["until"] === undefined ? {} : { error: errors["until"] })} />
      <Button>Post it</Button>
    </form>
  );
}

function untilOf(typed: Typed | null) {
  return { day: typed?.["until-day"] ?? "", month: typed?.["until-month"] ?? "", year: typed?.["until-year"] ?? "" };
}

function NowhereToPost({ homeHref }: { readonly homeHref: string }) {
  return (
    <p className="bm-wash">
      This trust belongs to no system today, so there is nowhere to post. The service administrator records which system it belongs to: ask them, then come back. <a href={homeHref}>Go to the trust’s home</a>
    </p>
  );
}
