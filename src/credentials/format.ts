/** What a format's value lets its bearer do. */
export type FormatKind =
  /** Grants access: must stay on a server. */
  | "secret"
  /** Made to be public: ships to clients by design. */
  | "publishable"
  /** May ship to clients once it is restricted (referrer, bundle id, API) at the provider. */
  | "restricted-publishable";

/** The name of a verifiable checksum scheme, see checksums.ts. */
export type ChecksumScheme =
  "crc32-base62-tail" | "gitlab-routable" | "crc32-le-hex-tail" | "crc32-hex-upper-tail" | "crc32-hex-tail";

/** Where a structure is known from. */
export type FormatSource =
  /** The vendor's documentation. */
  | "vendor"
  /** Documented by the vendor in part (a prefix, a length), completed by what published scanners agree on. */
  | "documented"
  /** Seen in published keys; the vendor doesn't document it. */
  | "observed";

/**
 * One credential format of one provider, as data. The template is the only source of its structure:
 * the pattern, the anchors and the samples in tests are all drawn from it (see template.ts).
 */
export interface CredentialFormat {
  /** Unique, kebab-case, starts with the provider. */
  readonly id: string;
  readonly provider: string;
  /** As a message names it: "secret key", "personal access token". */
  readonly name: string;
  readonly kind: FormatKind;
  /** Structure in the grammar of template.ts, for example `ghp_{b62:36}`. */
  readonly template: string;
  readonly checksum?: ChecksumScheme;
  /**
   * For a structure that many share: phrases, lower-case and run together, one of which has to stand in the name of
   * what holds the value (`heroku`, `secretaccesskey`). Such a format is matched by contextual.ts and not by the scanner.
   */
  readonly context?: readonly string[];
  /** The provider's conventional environment variable. */
  readonly env: string;
  /** Hosts and modules of the provider whose use in the same file makes a restricted-publishable key a secret. */
  readonly secretBeside?: readonly string[];
  /** Belongs to a standard and no provider: whatever holds such a value names the variable better. */
  readonly standard?: true;
  /** Anybody makes such values, for tests as well: by itself one says nothing of whether somebody uses it. */
  readonly selfMade?: true;
  /** Hosts of the provider's API. */
  readonly hosts?: readonly string[];
  /** Where a leaked value is revoked or rotated. */
  readonly rotate?: string;
  /** Where the structure is known from. */
  readonly source: FormatSource;
}
