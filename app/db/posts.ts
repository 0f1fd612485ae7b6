import { POST_KINDS, type Post, type PostForm } from "../core/asks/post";
import { dateInEngland } from "../core/text/instants";
import { readOneOf } from "./closed-list";
import type { Queries, Transaction } from "./database";
import type { Prisma } from "./generated/sqlite/client";

const LINK = { select: { code: true, name: true } } as const;
const WITH_TALKS = { trust: LINK, talks: { include: { trust: LINK }, orderBy: [{ requestedAt: "asc" }, { id: "asc" }] } } as const satisfies Prisma.PostInclude;
const BROUGHT_BY = ["trust", "system-lead"] as const;

/** Every post in a system, those taken down too. */
export async function listPostsOfSystem(db: Queries, systemCode: string): Promise<readonly Post[]> {
  return (await db.post.findMany({ where: { systemCode }, include: WITH_TALKS, orderBy: { id: "asc" } })).map(toPost);
}

/** Every post of a trust, and those it was brought together about. */
export async function listPostsOfTrust(db: Queries, trustCode: string): Promise<readonly Post[]> {
  const where = { OR: [{ trustCode }, { talks: { some: { trustCode } } }] };
  return (await db.post.findMany({ where, include: WITH_TALKS, orderBy: { id: "asc" } })).map(toPost);
}

/** A post of a system; null when the system has none with this id. */
export async function findPost(db: Queries, systemCode: string, id: string): Promise<Post | null> {
  const row = await db.post.findFirst({ where: { id, systemCode }, include: WITH_TALKS });
  return row === null ? null : toPost(row);
}

/** Adds a post. */
export async function addPost(tx: Transaction, post: PostForm & { readonly id: string; readonly trustCode: string; readonly postedAt: Date; readonly postedBy: string }): Promise<void> {
  await tx.post.create({ data: post });
}

/** Takes a trust's own post down. @returns whether there was one to take down. */
export async function withdrawPost(tx: Transaction, trustCode: string, id: string, withdrawnAt: Date): Promise<boolean> {
  return (await tx.post.updateMany({ where: { id, trustCode, withdrawnAt: null }, data: { withdrawnAt } })).count > 0;
}

/** Brings a trust together with the one that posted; a second time changes nothing. */
export async function addTalk(tx: Transaction, talk: { readonly id: string; readonly postId: string; readonly trustCode: string; readonly broughtBy: (typeof BROUGHT_BY)[number]; readonly requestedAt: Date; readonly requestedBy: string }): Promise<void> {
  await tx.talk.upsert({ where: { postId_trustCode: { postId: talk.postId, trustCode: talk.trustCode } }, create: talk, update: {} });
}

type Row = Prisma.PostGetPayload<{ include: typeof WITH_TALKS }>;

function toPost({ kind, postedAt, withdrawnAt, talks, postedBy: _, trustCode: __, ...row }: Row): Post {
  return {
    ...row,
    kind: readOneOf(POST_KINDS, kind),
    postedAt,
    postedOn: dateInEngland(postedAt),
    isWithdrawn: withdrawnAt !== null,
    talks: talks.map(({ trust, broughtBy, requestedAt }) => ({ trust, broughtBy: readOneOf(BROUGHT_BY, broughtBy), requestedOn: dateInEngland(requestedAt), requestedAt })),
  };
}
