using System.Collections.Immutable;
using System.Globalization;
using MediaCourse.Quotes;
using MediaCourse.Quotes.Alignment;

namespace MediaCourse.Display;

/// <summary>Shows how the words of one utterance differ from source to source.</summary>
public static class WordingDisplay
{
    // A longer cut is shown by its ends; it can be read in the version compared with.
    private const int LongestCut = 12;
    private const int WordsOfEnd = 3;
    private const string Dash = "\u2013";

    private const string Signs = "[\u2212 only in the version compared with], [+ only here]. A passage without marks is shown whole, as the reporter wrote it.";

    /// <summary>A row for each utterance that stands in the articles of two sources or more.</summary>
    public static Table<AlignedGroup> BetweenSources(this QuoteAlignment alignment)
    {
        ArgumentNullException.ThrowIfNull(alignment);
        var groups = alignment.Utterances.Where(group => SourcesOf(group).Count > 1).ToList();
        return Table.Of(groups, string.Create(CultureInfo.InvariantCulture, $"{groups.Count} utterances that the articles of two sources or more report"))
            .All()
            .Column("id", group => group.Id)
            .Column("speaker", group => group.Speaker, unknown: "nobody named")
            .Column("sources", group => string.Join(", ", SourcesOf(group)))
            .Column("the fullest version", group => group.Fullest.Text)
            .Note("Readers\u2019 comments are left out. Found by shared words and speakers: look at each before you count it.");
    }

    /// <summary>Every passage of an utterance or phrase, word by word against one of them. An unknown id or source is answered in a sentence.</summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="id">The id of the utterance or phrase, such as "u8".</param>
    /// <param name="against">The source with whose fullest version the others are compared; blank for the fullest of all.</param>
    public static Table<Passage> Show(this QuoteAlignment alignment, string id, string against = "")
    {
        ArgumentNullException.ThrowIfNull(alignment);
        if (alignment.Groups.FirstOrDefault(group => string.Equals(group.Id, id?.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } group)
        {
            return Columns(Table.Of(ImmutableArray<Passage>.Empty, $"Nothing has the id \"{id}\"; utterances are {Range(alignment.Utterances)}, phrases {Range(alignment.Phrases)}"), null);
        }

        var isBlank = string.IsNullOrWhiteSpace(against);
        var own = group with { Members = [.. group.Members.Where(member => string.Equals(member.Source, against?.Trim(), StringComparison.OrdinalIgnoreCase))] };
        var basis = isBlank || own.Members.IsEmpty ? group.Fullest : own.Fullest;
        var what = group.Type == AlignedGroupType.Phrase ? "a phrase that several use" : group.Speaker ?? "nobody named";
        var place = Place(basis);
        var table = Columns(Table.Of(group.Members, $"{group.Id}: {what}, in {group.Members.Length} passages. Each is compared with {place}"), basis);
        return isBlank || !own.Members.IsEmpty ? table
            : table.Note($"\"{against}\" has no passage here, so the fullest was taken; {group.Id} stands in {string.Join(", ", group.Sources)}.");
    }

    /// <summary>How many pairs have which outcome.</summary>
    public static Table<PairOutcome> ToTable(this QuotedPairs pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return Table.Of(Enum.GetValues<PairOutcome>(), string.Create(CultureInfo.InvariantCulture, $"What becomes of one utterance in two sources: {pairs.Pairs.Length} pairs of passages, comments left out"))
            .Column("between the two", outcome => outcome.InWords())
            .Column("pairs", outcome => pairs.Count(outcome))
            .Column("utterances", outcome => string.Join(", ", pairs.Pairs.Where(pair => pair.Outcome == outcome).Select(pair => pair.Group).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Sets a guess beside the count: in how many of ten pairs that both quote the words are the same.</summary>
    public static string SameWordsInTen(this QuotedPairs pairs, double? guess)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var quoted = pairs.Pairs.Length - pairs.Count(PairOutcome.WithoutMarks);
        if (quoted == 0)
        {
            return "No two sources quote one utterance.";
        }

        var same = pairs.Count(PairOutcome.SameWords);
        return guess is >= 0 and <= 10
            ? string.Create(CultureInfo.InvariantCulture, $"You predicted {guess:0.#} in ten. Of {quoted} pairs in which both sources use marks, {same} {(same == 1 ? "has" : "have")} the same words: {10.0 * same / quoted:0.0} in ten.")
            : string.Create(CultureInfo.InvariantCulture, $"{(guess is null ? "No prediction yet." : $"{guess:0.###} is no number from 0 to 10.")} Write a number from 0 to 10, and run both cells again.");
    }

    /// <summary>Sets a reader's judgements of meaning beside the share of words kept.</summary>
    /// <param name="alignment">The alignment.</param>
    /// <param name="mine">"yes", "no" or any word for each id.</param>
    public static Table<JudgedUtterance> BesideMyJudgement(this QuoteAlignment alignment, IReadOnlyDictionary<string, string> mine)
    {
        var rows = JudgedUtterance.Of(alignment, mine);
        var known = rows.Where(row => row.Group is not null).ToList();
        var judged = known.Count(row => !string.IsNullOrWhiteSpace(row.Judgement));
        return Table.Of(rows, string.Create(CultureInfo.InvariantCulture, $"Words kept, and whether the meaning is another: you judged {judged} of {known.Count}")).All()
            .Column("id", row => row.Id)
            .Column("speaker", row => row.Group is null ? "no such id" : row.Group.Speaker, unknown: "several or nobody named")
            .Column("fullest", row => row.Group is null ? null : Place(row.Group.Fullest), unknown: Dash)
            .Column("keeps the fewest", row => row.Group is null ? Dash : row.Shortest is { } shortest ? Place(shortest) : null, unknown: "quoted by one source")
            .Column("words kept %", row => 100 * row.Kept, "0", unknown: Dash)
            .Column("another meaning?", row => string.IsNullOrWhiteSpace(row.Judgement) ? null : row.Judgement, unknown: "not judged")
            .Note("The fewest words kept come first. If the share of words told the meaning, every \u201Cyes\u201D would stand above every \u201Cno\u201D.");
    }

    internal static IReadOnlyList<string> SourcesOf(AlignedGroup group) =>
        [.. group.Members.Where(member => member.Section != QuotationSection.Comment).Select(member => member.Source).Distinct(StringComparer.Ordinal)];

    private static Table<Passage> Columns(Table<Passage> table, Passage? basis) => (basis is null ? table : table.Note(Signs)).All()
        .Column("place", Place)
        .Column("part", passage => passage.Section.ToString().ToLowerInvariant())
        .Column("speaker", passage => passage.Speaker, unknown: "nobody named")
        .Column("form", passage => passage.Form.ToString().ToLowerInvariant())
        .Column("words", passage => Words(passage, basis))
        .Column("in short", passage => basis is null || ReferenceEquals(passage, basis) ? null : Difference.Between(basis, passage).Summary, unknown: "compared with this");

    private static Markup Words(Passage passage, Passage? basis)
    {
        if (basis is null || ReferenceEquals(passage, basis) || passage.Form == PassageForm.Indirect || basis.Form == PassageForm.Indirect)
        {
            return Markup.Of(passage.Text);
        }

        var difference = Difference.Between(basis, passage);
        difference = difference with { Parts = [.. difference.Parts.Select(Shortened)] };
        return new Markup(DifferenceText.Html(difference.Parts), difference.ToString());
    }

    private static DifferencePart Shortened(DifferencePart part)
    {
        var words = part.From.Split(' ');
        return part.Kind != DifferenceKind.Dropped || words.Length <= LongestCut ? part
            : part with { From = string.Create(CultureInfo.InvariantCulture, $"{words.Length} words: {string.Join(' ', words[..WordsOfEnd])} \u2026 {string.Join(' ', words[^WordsOfEnd..])}") };
    }

    private static string Place(Passage passage) => string.Create(CultureInfo.InvariantCulture, $"{passage.Source} {passage.Line}");

    private static string Range(IEnumerable<AlignedGroup> groups) =>
        groups.ToList() is { Count: > 0 } list ? $"{list[0].Id} to {list[^1].Id}" : "none";
}

/// <summary>The formatters of pairs.</summary>
internal sealed class QuotedPairsFormatters : FormatterSource<QuotedPairs>
{
    /// <inheritdoc/>
    protected override IRendering Show(QuotedPairs value) => value.ToTable();
}
