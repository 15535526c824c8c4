import type { AccessPath, Api, Examples, LifetimeUnit, TokenKind } from "../concept.js";

/** A call that makes a token, session, cookie or signed URL and says how long it lives. */
export interface TokenLifetime extends Api, Examples {
  readonly library: string;
  /** The first that is given counts; one with a kind of its own counts beside the others. */
  readonly lifetimes: readonly { readonly at: AccessPath; readonly unit: LifetimeUnit; readonly kind?: TokenKind }[];
  /** What the call makes; "by-name" where the names around it say so. */
  readonly kind: TokenKind | "by-name";
  /** The cookie's name: only one that carries a credential counts. */
  readonly cookieName?: AccessPath;
  /**
   * The library's default is no expiry: the lifetime to set when none is given, and the claims that may hold
   * one instead. `method` names a builder's method where the lifetime is no option.
   */
  readonly endless?: {
    readonly set: AccessPath;
    readonly unit: LifetimeUnit;
    readonly claims?: AccessPath;
    readonly method?: string;
  };
  /** Options that switch the check of the expiry off when they are true. */
  readonly ignores?: readonly AccessPath[];
}
