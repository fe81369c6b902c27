/** Pages, reports, messages and designs are Handlebars templates in `templates/`, named by their path there. */
export interface Templates {
  /** Renders `templates/NAME.hbs`; throws when the template asks for a value that the data lacks. */
  render(name: string, data: object): string;
}
