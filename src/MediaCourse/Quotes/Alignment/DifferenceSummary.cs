using System.Globalization;

namespace MediaCourse.Quotes.Alignment;

/// <summary>Says a difference in a few words.</summary>
internal static class DifferenceSummary
{
    public static string Of(Difference difference)
    {
        if (difference.Parts.IsEmpty)
        {
            return "no words to compare";
        }

        if (difference.IsVerbatim)
        {
            return "the same words";
        }

        if (difference.Parts.All(part => part.Kind is not (DifferenceKind.Kept or DifferenceKind.Inflected)))
        {
            return "no word in common";
        }

        if (difference.First.Form == PassageForm.Indirect || difference.Second.Form == PassageForm.Indirect)
        {
            var shared = difference.Parts.Where(part => part.Kind is DifferenceKind.Kept or DifferenceKind.Inflected).Sum(part => Count(part.To));
            return string.Create(CultureInfo.InvariantCulture, $"in the reporter's words, {shared} of them in common");
        }

        var facts = new List<string>();
        Add(facts, difference, "cut at the start", part => part is { Kind: DifferenceKind.Dropped, Place: DifferencePlace.Start });
        Add(facts, difference, "cut at the end", part => part is { Kind: DifferenceKind.Dropped, Place: DifferencePlace.End });
        Add(facts, difference, "left out and shown by dots", part => part is { Kind: DifferenceKind.Dropped, Place: DifferencePlace.Middle, ShowsOmission: true });
        Add(facts, difference, "left out without a sign", part => part is { Kind: DifferenceKind.Dropped, Place: DifferencePlace.Middle, ShowsOmission: false });
        Add(facts, difference, "changed", part => part.Kind == DifferenceKind.Changed);
        Add(facts, difference, "in another form", part => part.Kind == DifferenceKind.Inflected);
        Add(facts, difference, "added", part => part.Kind == DifferenceKind.Added);
        return string.Join("; ", facts);
    }

    private static void Add(List<string> facts, Difference difference, string what, Func<DifferencePart, bool> isSo)
    {
        var words = difference.Parts.Where(isSo).Sum(part => Count(part.From.Length > 0 ? part.From : part.To));
        if (words > 0)
        {
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{words} {(words == 1 ? "word" : "words")} {what}"));
        }
    }

    private static int Count(string words) => words.Split(' ').Length;
}
