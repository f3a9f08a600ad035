/** The colours of `app/globals.css` in the light theme, as the program that draws pictures reads them. */
const colors = { surface: "#ffffff", ink: "#1a2028", soft: "#4b535e", line: "#dce0e5", accent: "#125ca1" };

/** A beam on two posts, as in `components/brand/mark.tsx`. */
function CardMark({ size, opacity = 1 }: { size: number; opacity?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={colors.accent}
      opacity={opacity}
    >
      <path d="M1.5 4h21v4.5h-21z" />
      <path d="M4 10.5h4.250V21H4zM15.750 10.5H20V21h-4.250z" opacity="0.55" />
    </svg>
  );
}

interface ShareCardProps {
  title: string;
  /** What the design holds, a few words each. */
  counts: readonly string[];
}

/** The picture that goes with a shared link: drawn without a browser, so its styles are its own. */
export function ShareCard({ title, counts }: ShareCardProps) {
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "72px 80px",
        background: colors.surface,
        color: colors.ink,
        fontFamily: "Geist",
      }}
    >
      <div style={{ display: "flex", position: "absolute", right: -90, bottom: -110 }}>
        <CardMark size={520} opacity={0.08} />
      </div>
      <div style={{ display: "flex", alignItems: "center", gap: 18, fontSize: 36, fontWeight: 600 }}>
        <CardMark size={48} />
        Lintel
      </div>
      <div
        style={{
          display: "flex",
          maxWidth: 980,
          fontSize: title.length > 60 ? 60 : 76,
          fontWeight: 600,
          letterSpacing: "-0.025em",
          lineHeight: 1.12,
        }}
      >
        {title}
      </div>
      <div style={{ display: "flex", gap: 44, paddingTop: 32, borderTop: `2px solid ${colors.line}` }}>
        {counts.map((count) => (
          <span key={count} style={{ fontSize: 30, color: colors.soft }}>
            {count}
          </span>
        ))}
      </div>
    </div>
  );
}
