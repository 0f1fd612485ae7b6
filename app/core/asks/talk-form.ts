import { z } from "zod";

/** A request to talk about a post, by a trust's lead for it or by the system's lead for two trusts. */
export const talkFormSchema = z.object({
  intent: z.enum(["bring-together", "ask-to-talk"], "Choose what to do"),
  postId: z.string("Choose a post").min(1, "Choose a post").max(64),
  trustCode: z.string("Choose a trust").min(1, "Choose a trust").max(16),
});
