type Shade = { readonly background: string; readonly foreground: string }

type BackgroundProps = {
  /** Lower-case letters, digits and hyphens; the class becomes `background-<name>`. */
  name: string
  light: Shade
  dark: Shade
  /** A few blurred pixels to show until a picture arrives. */
  placeholder?: string
}

/**
 * Declares the class that floods a part of the page with a colour, and the masthead above it when it opens the page.
 * A style element and not an attribute: a strict Content-Security-Policy can name it by its hash. React puts it into the head, once.
 */
export function Background({ name, light, dark, placeholder }: BackgroundProps) {
  const colours = `--background:light-dark(${light.background},${dark.background});--ink:light-dark(${light.foreground},${dark.foreground})`
  const blur = placeholder ? `.background-${name} img{background:url(${placeholder}) center/100% 100%}` : ''
  return (
    <style href={`background-${name}`} precedence="backgrounds">
      {`.background-${name},body:has(.cover.background-${name})>header{${colours}}${blur}`}
    </style>
  )
}
