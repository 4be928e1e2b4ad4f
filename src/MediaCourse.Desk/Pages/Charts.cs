using System.Globalization;
using MediaCourse.Desk.Marking;

namespace MediaCourse.Desk.Pages;

/// <summary>Small charts as drawings in the page, each with a sentence that says the same.</summary>
internal static class Charts
{
    private const int Bins = 10;
    private const double Width = 640;
    private const double Height = 120;
    private static readonly string[] Dashes = ["none", "6 3", "2 3", "8 3 2 3"];

    /// <summary>How totals spread over tenths of the full mark.</summary>
    public static Html Histogram(IReadOnlyList<double> totals, double full, string label)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (totals.Count == 0 || full <= 0)
        {
            return Html.None;
        }

        var counts = new int[Bins];
        foreach (var total in totals)
        {
            counts[Math.Clamp((int)(total * Bins / full), 0, Bins - 1)]++;
        }

        var most = counts.Max();
        var step = Width / Bins;
        var bars = counts.Select((count, bin) =>
        {
            var height = Height * count / most;
            return Html.Of($"""<rect class="bar" x="{(bin * step) + 3}" y="{Height - height}" width="{step - 6}" height="{height}" rx="3"><title>{bin * Bins}–{(bin + 1) * Bins}%: {count}</title></rect><text x="{(bin * step) + (step / 2)}" y="{Height - height - 5}" class="count">{(count > 0 ? Html.Of($"{count}") : Html.None)}</text>""");
        });
        var ticks = Enumerable.Range(0, Bins + 1).Select(tick => Html.Of($"""<text x="{tick * step}" y="{Height + 18}" class="tick {(tick == 0 ? "first" : tick == Bins ? "last" : "")}">{tick * Bins}%</text>"""));
        var sentence = string.Create(CultureInfo.InvariantCulture, $"{label}: mean {totals.Average():0.#} of {full:0.##}; {string.Join(", ", counts.Select(static (count, bin) => $"{bin * Bins}–{(bin + 1) * Bins}%: {count}"))}.");
        return Html.Of($"""<figure class="chart-figure"><svg class="histogram" viewBox="0 -18 {Width} {Height + 42}" role="img" aria-label="{sentence}">{bars}<line class="axis" x1="0" x2="{Width}" y1="{Height}" y2="{Height}"/>{ticks}</svg></figure>""");
    }

    /// <summary>How the points that people give move over the marking.</summary>
    public static Html Drift(IReadOnlyList<MarkDrift> drifts, double worth)
    {
        ArgumentNullException.ThrowIfNull(drifts);
        var most = drifts.Max(static drift => drift.Points.Count);
        double X(int at) => most < 2 ? Width / 2 : 8 + ((Width - 16) * at / (most - 1));
        double Y(double points) => worth > 0 ? Height - (Height * Math.Min(points, worth) / worth) : Height;
        var lines = drifts.Index().Select(one => Html.Of(
            $"""
            {one.Item.Points.Select((points, at) => Html.Of($"<circle class=\"dot\" cx=\"{X(at)}\" cy=\"{Y(points)}\" r=\"2.5\"/>"))}
            <polyline class="mean" stroke-dasharray="{Dashes[one.Index % Dashes.Length]}" points="{string.Join(' ', one.Item.Means.Select((mean, at) => string.Create(CultureInfo.InvariantCulture, $"{X(at):0.#},{Y(mean):0.#}")))}"/>
            """));
        var sentences = drifts.Select(Sentence).ToList();
        return Html.Of(
            $"""
            <figure class="chart-figure"><svg class="drift" viewBox="0 -8 {Width} {Height + 30}" role="img" aria-label="{"Points in the order in which they were given. " + string.Join(" ", sentences)}"><line class="axis" x1="0" x2="{Width}" y1="{Height}" y2="{Height}"/><text class="tick first" x="0" y="-1">{worth}</text><text class="tick first" x="0" y="{Height + 16}">first marked</text><text class="tick last" x="{Width}" y="{Height + 16}">last marked</text>{lines}</svg>
            <figcaption>{(drifts.Count > 1 ? Html.Of($"{drifts.Index().Select(static one => Html.Of($"<svg class=\"sample\" viewBox=\"0 0 34 8\" width=\"34\" height=\"8\" aria-hidden=\"true\"><line class=\"mean\" stroke-dasharray=\"{Dashes[one.Index % Dashes.Length]}\" x1=\"0\" x2=\"34\" y1=\"4\" y2=\"4\"/></svg> {one.Item.Marker} "))}<br>") : Html.None)}{string.Join(" ", sentences)} The line is the mean of the last {MarkDrift.Window} marks.</figcaption></figure>
            """);
    }

    private static string Sentence(MarkDrift drift) => drift.Ends is { } ends
        ? string.Create(CultureInfo.InvariantCulture, $"{drift.Marker}: the first {MarkDrift.Window} marks have a mean of {ends.First:0.0}, the last {MarkDrift.Window} of {ends.Last:0.0}.")
        : string.Create(CultureInfo.InvariantCulture, $"{drift.Marker}: {DeskPage.Count(drift.Points.Count, "mark", "marks")}, mean {drift.Points.Average():0.0}; too few to tell a drift.");
}
