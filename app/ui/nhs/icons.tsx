/** Small marks that stand beside words; none of them speaks alone, so all are hidden from assistive technology. */

type IconProps = { readonly size?: number };

/** Our own mark: a disc on a range. */
export function BrandMark({ size = 34 }: IconProps) {
  return (
    <svg width={size} height={(size * 22) / 34} viewBox="0 0 34 22" aria-hidden="true" focusable="false">
      <path d="M2 4v14M32 4v14M2 11h30" stroke="currentColor" strokeWidth="2" fill="none" />
      <circle cx="21" cy="11" r="7" fill="currentColor" />
    </svg>
  );
}

/** Done: a filled disc with a tick. */
export function TickIcon({ size = 16, ink = "var(--green)" }: IconProps & { readonly ink?: string }) {
  return (
    <svg className="bm-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="8" fill={ink} />
      <path d="M4.2 8.4l2.6 2.6 5-5.6" fill="none" stroke="var(--icon-ground, #fff)" strokeWidth="2" />
    </svg>
  );
}

/** Wrong or late: a triangle with an exclamation mark. */
export function WarningIcon({ size = 16 }: IconProps) {
  return (
    <svg className="bm-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M8 .5L15.8 15H.2Z" fill="var(--red)" />
      <path d="M8 5.4v4.8M8 11.4v1.9" stroke="var(--icon-ground, #fff)" strokeWidth="1.8" />
    </svg>
  );
}

/** Worth knowing: a ring with an exclamation mark, in the text's own ink. */
export function CareIcon({ size = 20 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 4v5M8 10.6v1.6" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}

/** Kept on this phone. */
export function PhoneIcon({ size = 16 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect x="4" y="1" width="8" height="14" rx="1.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M7 12.4h2" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

/** Private. */
export function LockIcon() {
  return (
    <svg width="16" height="18" viewBox="0 0 16 18" aria-hidden="true" focusable="false">
      <path d="M4 8V5a4 4 0 0 1 8 0v3" fill="none" stroke="currentColor" strokeWidth="2" />
      <rect x="1" y="8" width="14" height="10" rx="1" fill="currentColor" />
    </svg>
  );
}

/** How far along: a ring, a half-filled ring, a filled disc. */
export function RingIcon({ size = 16, filled = "none" }: IconProps & { readonly filled?: "none" | "half" | "full" }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle cx="7" cy="7" r="5.2" fill={filled === "full" ? "currentColor" : "none"} stroke="currentColor" strokeWidth="1.6" />
      {filled === "half" && <path d="M7 1.8a5.2 5.2 0 0 0 0 10.4z" fill="currentColor" />}
    </svg>
  );
}

/** Not met: a ring with a dash. */
export function DashIcon({ size = 16 }: IconProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M4.5 8h7" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
