using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaCourse.Framing;
using Spectre.Console;

namespace MediaCourse.Cli;

/// <summary>How the outcome of <c>mediacourse framing</c> is printed.</summary>
internal static class KeynessReport
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every term with all its measures, sorted by z.</summary>
    public static string Json(Keyness keyness) => JsonSerializer.Serialize(
        new
        {
            method = keyness.Method,
            prior = keyness.Prior,
            terms = keyness.Terms.Select(term => new
            {
                term = term.Term,
                count_a = term.CountA,
                count_b = term.CountB,
                log_odds = term.LogOdds,
                z = term.Z,
                g2 = term.G2,
                chi2 = term.Chi2,
                chi2_yates = term.Chi2Yates,
                log_ratio = term.LogRatio,
                log_ratio_low = term.LogRatioLow,
                log_ratio_high = term.LogRatioHigh,
            }),
        },
        Options) + "\n";

    /// <summary>The terms at both ends of the order, and how to read them.</summary>
    /// <param name="keyness">The comparison.</param>
    /// <param name="top">How many terms of either end.</param>
    public static string Table(Keyness keyness, int top)
    {
        var ofA = keyness.Terms.Where(term => term.Z > 0).Take(top).ToList();
        var ofB = keyness.Terms.Where(term => term.Z < 0).Reverse().Take(top).ToList();
        return $"""
            {keyness.Method}; prior {keyness.Prior}
            |z| above 1.96 is rare under chance for one term alone; among {keyness.Terms.Count} terms some reach it by chance.
            log ratio: 1 is twice as often, with its 95% interval.

            A says more often than B:
            {Rows(ofA)}
            B says more often than A:
            {Rows(ofB)}
            """.ReplaceLineEndings("\n") + "\n";
    }

    private static string Rows(List<KeynessTerm> terms)
    {
        if (terms.Count == 0)
        {
            return "  nothing\n";
        }

        var table = new TablePrinter(">in A", ">in B", ">z", ">log ratio", "interval", ">G2", "term");
        foreach (var term in terms)
        {
            table.AddRow(
                Style.Plain,
                term.CountA.ToString(CultureInfo.InvariantCulture),
                term.CountB.ToString(CultureInfo.InvariantCulture),
                Number(term.Z),
                Number(term.LogRatio),
                $"{Number(term.LogRatioLow)} to {Number(term.LogRatioHigh)}",
                Number(term.G2),
                term.Term);
        }

        return table.Render();
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
