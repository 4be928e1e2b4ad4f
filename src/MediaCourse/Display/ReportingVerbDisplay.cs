using System.Globalization;
using MediaCourse.Framing.Verbs;

namespace MediaCourse.Display;

/// <summary>Shows reporting verbs and who has which.</summary>
public static class ReportingVerbDisplay
{
    private const int MostListed = 8;

    private const string FewUses = "Counts of single texts are small: one verb more or less changes the picture. Read the sentences before you compare.";

    /// <summary>A row for each verb of a list.</summary>
    public static Table<ReportingVerb> ToTable(this ReportingVerbList verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        return Table.Of(verbs.Verbs, string.Create(CultureInfo.InvariantCulture, $"{verbs.Verbs.Length} verbs that present somebody's words, {verbs.Name}"))
            .Column("verb", verb => verb.Verb)
            .Column("grade", verb => verb.Grade.Name())
            .Column("why", verb => verb.Reason)
            .Column("counts", verb => verb.When switch
            {
                ReportingVerbCondition.WithWords => "where it presents words",
                ReportingVerbCondition.WithClause => "where it presents a clause or a quotation",
                ReportingVerbCondition.WithQuotation => "where it presents a quotation",
                _ => "always",
            })
            .Note("The grades are judgements to argue with; ReportingVerbList.Parse reads a list of your own.");
    }

    /// <summary>A row for each use: the verb, its grade, who speaks and at whom, the line and the sentence.</summary>
    public static Table<ReportingVerbUse> ToTable(this ReportingVerbUses uses)
    {
        ArgumentNullException.ThrowIfNull(uses);
        return Table.Of(uses.Uses, string.Create(CultureInfo.InvariantCulture, $"By which verbs {string.Join(", ", uses.Sources)} present what was said, {uses.Uses.Length} times"))
            .Column("source", use => use.Source)
            .Column("line", use => use.Line)
            .Column("verb", use => use.Form)
            .Column("grade", use => use.Verb.Grade.Name())
            .Column("speaker", use => use.Speaker, unknown: "not clear")
            .Column("to or against", use => use.Target, unknown: "\u2013")
            .Column("sentence", use => use.Excerpt)
            .Note(FewUses);
    }

    /// <summary>Says in a sentence which source has most verbs of a grade for a speaker: an answer to a prediction.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="grade">The grade.</param>
    /// <param name="speaker">The speaker, by full or family name.</param>
    /// <param name="guess">The id of the source that was predicted.</param>
    public static string WhereMost(this ReportingVerbUses uses, ReportingGrade grade, string speaker, string? guess)
    {
        ArgumentNullException.ThrowIfNull(uses);
        var asked = (guess ?? "").Trim();
        var counts = uses.By(speaker).Only(grade).BySource;
        var most = counts.Count == 0 ? 0 : counts.Max(row => row.All);
        var leading = counts.Where(row => row.All == most).Select(row => row.Source).ToList();
        var guessed = counts.FirstOrDefault(row => row.Source.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (asked.Length == 0 || guessed is null)
        {
            return $"{(asked.Length == 0 ? "You have not written a source yet." : $"\u201C{asked}\u201D is none of the sources.")} Write one of these between the quotation marks of your prediction and run both cells again: {string.Join(", ", uses.Sources)}.";
        }

        var fact = most == 0 ? $"no source has a {grade.Name()} verb for {speaker}.{uses.RemarkOn(speaker)}"
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(" and ", leading)} {(leading.Count == 1 ? "has" : "have")} most {grade.Name()} verbs for {speaker}: {most}{(leading.Count == 1 ? "" : " each")}.");
        return most > 0 && guessed.All == most ? $"As you predicted: {fact}"
            : string.Create(CultureInfo.InvariantCulture, $"You predicted {guessed.Source}, with {guessed.All}. By this list of verbs, {fact}");
    }

    /// <summary>Says behind a blank that no verb has a speaker of that name, and which speakers there are; nothing where there is one.</summary>
    internal static string RemarkOn(this ReportingVerbUses uses, string speaker) => !uses.By(speaker).Uses.IsEmpty ? ""
        : $" No reporting verb here has a speaker \u201C{speaker}\u201D; the most frequent are {string.Join(", ", uses.Uses.Where(use => use.Speaker is not null).CountBy(use => use.Speaker!).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostListed).Select(pair => pair.Key))}.";

    /// <summary>A row for each source, or for each speaker of each source: uses by grade.</summary>
    public static Table<ReportingGradeCounts> ToTable(this IEnumerable<ReportingGradeCounts> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var rows = counts.ToList();
        var table = Table.Of(rows, "Reporting verbs by grade: numbers of uses").All().Column("source", row => row.Source);
        table = rows.Exists(row => row.Speaker is not null) ? table.Column("speaker", row => row.Speaker) : table;
        return table
            .Column("neutral", row => row.Neutral)
            .Column("assertive", row => row.Assertive)
            .Column("doubting", row => row.Doubting)
            .Column("hostile", row => row.Hostile)
            .Column("conciliatory", row => row.Conciliatory)
            .Column("in all", row => row.All)
            .Note(FewUses);
    }
}

/// <summary>The formatters of a list of verbs.</summary>
internal sealed class ReportingVerbListFormatters : FormatterSource<ReportingVerbList>
{
    /// <inheritdoc/>
    protected override IRendering Show(ReportingVerbList value) => value.ToTable();
}

/// <summary>The formatters of reporting verbs in texts.</summary>
internal sealed class ReportingVerbUsesFormatters : FormatterSource<ReportingVerbUses>
{
    /// <inheritdoc/>
    protected override IRendering Show(ReportingVerbUses value) => value.ToTable();
}
