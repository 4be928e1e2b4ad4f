namespace MediaCourse.Browser.Tests.Pages;

/// <summary>How a chart fits into its page.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Plot">The width that its marks have.</param>
/// <param name="Over">The words that stand out of it or below its buttons.</param>
internal sealed record ChartFit(double Width, double Plot, string[] Over)
{
    /// <summary>A script that gives a list of these as JSON.</summary>
    public const string Measure = """
        () => JSON.stringify([...document.querySelectorAll('[data-mediacourse-chart]')].map((place) => {
          const box = place.getBoundingClientRect();
          const buttons = place.querySelector('.modebar')?.getBoundingClientRect();
          const title = place.querySelector('.gtitle')?.getBoundingClientRect();
          const over = [...place.querySelectorAll('text')].filter((text) => {
            const at = text.getBoundingClientRect();
            return at.width > 0 && (at.right > box.right + 2 || at.left < box.left - 2 || at.bottom > box.bottom + 2 || at.top < box.top - 2);
          }).map((text) => text.textContent);
          if (buttons?.width && title && title.right > buttons.left && title.bottom > buttons.top && title.top < buttons.bottom) over.push('below the buttons: ' + place.textContent.slice(0, 40));
          return { Width: box.width, Plot: place.querySelector('.nsewdrag')?.getBoundingClientRect().width ?? 0, Over: over };
        }))
        """;
}
