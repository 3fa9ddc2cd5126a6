type Shade = { readonly ground: string; readonly ink: string }

type GroundProps = {
  /** Lower-case letters, digits and hyphens; the class becomes `ground-<name>`. */
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
export function Ground({ name, light, dark, placeholder }: GroundProps) {
  const colours = `--ground:light-dark(${light.ground},${dark.ground});--ink:light-dark(${light.ink},${dark.ink})`
  const blur = placeholder ? `.ground-${name} img{background:url(${placeholder}) center/100% 100%}` : ''
  return (
    <style href={`ground-${name}`} precedence="grounds">
      {`.ground-${name},body:has(.cover.ground-${name})>header{${colours}}${blur}`}
    </style>
  )
}
