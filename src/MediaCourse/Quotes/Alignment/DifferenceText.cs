using System.Collections.Immutable;
using System.Text;
using MediaCourse.Display;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Writes a difference for readers.</summary>
internal static class DifferenceText
{
    /// <summary>The notation of wdiff: <c>[-dropped-]</c>, <c>{+added+}</c>.</summary>
    public static string Plain(ImmutableArray<DifferencePart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            Append(text, part, words => words, words => $"[-{words}-]", words => $"{{+{words}+}}");
        }

        return text.ToString();
    }

    /// <summary>Deletions struck through in brackets, insertions underlined between signs, so that neither needs a colour.</summary>
    public static string Html(ImmutableArray<DifferencePart> parts)
    {
        var html = new StringBuilder();
        foreach (var part in parts)
        {
            Append(
                html,
                part,
                HtmlEncoding.Escape,
                words => $"<del title=\"only in the first\">[\u2212{HtmlEncoding.Escape(words)}]</del>",
                words => $"<ins title=\"only in the second\">[+{HtmlEncoding.Escape(words)}]</ins>");
        }

        return html.ToString();
    }

    private static void Append(StringBuilder text, DifferencePart part, Func<string, string> kept, Func<string, string> dropped, Func<string, string> added)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }

        _ = part.Kind switch
        {
            DifferenceKind.Kept => text.Append(kept(part.To)),
            DifferenceKind.Dropped => text.Append(dropped(part.From)),
            DifferenceKind.Added => text.Append(added(part.To)),
            _ => text.Append(dropped(part.From)).Append(' ').Append(added(part.To)),
        };
        if (part.ShowsOmission)
        {
            text.Append(" \u2026");
        }
    }
}
