import { ImageResponse } from "next/og";

export const size = { width: 180, height: 180 };
export const contentType = "image/png";

/** `icon.svg` for those who want a picture in pixels: home screens and older browsers. */
export default function AppleIcon() {
  const icon = (
    <svg aria-hidden="true" width="180" height="180" viewBox="0 0 32 32">
      <rect width="32" height="32" fill="#125ca1" />
      <path d="M5 8h22v5H5zM7.5 15h4.5v10H7.5zM20 15h4.5v10H20z" fill="#ffffff" />
    </svg>
  );
  return new ImageResponse(icon, size);
}
