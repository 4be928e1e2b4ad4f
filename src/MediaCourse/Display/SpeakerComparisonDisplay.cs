using System.Globalization;
using MediaCourse.Evaluation;
using MediaCourse.Sources;

namespace MediaCourse.Display;

/// <summary>Shows speakers that a reader named beside those of the rules.</summary>
public static class SpeakerComparisonDisplay
{
    /// <summary>Sets a reader's speakers beside those of the rules and of the reference annotation.</summary>
    /// <param name="corpus">The texts.</param>
    /// <param name="mine">A speaker for each place, such as "urdupoint 15".</param>
    /// <param name="reference">The reference annotation.</param>
    public static SpeakerComparison CompareSpeakers(this Corpus corpus, IReadOnlyDictionary<string, string> mine, ReferenceAnnotation reference) =>
        SpeakerComparison.Of(corpus, mine, reference);

    /// <summary>A row for each quotation.</summary>
    public static Table<ComparedSpeaker> ToTable(this SpeakerComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var answered = comparison.Rows.Count(row => row.IsAnswered);
        var alike = comparison.Rows.Count(row => row.AgreesWithRule);
        var caption = answered == 0
            ? "No speaker named yet: write names between the quotation marks above, then run both cells"
            : string.Create(CultureInfo.InvariantCulture, $"You and the rules name the same speaker for {alike} of the {answered} quotations that you answered");
        var table = Table.Of(comparison.Rows, caption).All()
            .Column("place", row => row.Place)
            .Column("words", row => row.Words is { } words ? AttributionDisplay.Beginning(words) : null, unknown: "no quotation there: write a source of this corpus and a line of it that holds one")
            .Column("you", row => string.IsNullOrWhiteSpace(row.Mine) ? null : row.Mine, unknown: "not answered")
            .Column("rules", row => row.IsAnswered ? row.Rule ?? "nobody named" : null, unknown: "after your answer");
        table = comparison.HasReference
            ? table.Column("reference", row => row.IsAnswered ? row.Reference ?? "nobody named" : null, unknown: "after your answer")
            : table.Note(EvaluationDisplay.NoReference);
        return table
            .Column("you and the rules", row => row.IsAnswered ? row.AgreesWithRule ? "the same" : "differ" : null, unknown: "\u2013");
    }
}

/// <summary>The formatters of compared speakers.</summary>
internal sealed class SpeakerComparisonFormatters : FormatterSource<SpeakerComparison>
{
    /// <inheritdoc/>
    protected override IRendering Show(SpeakerComparison value) => value.ToTable();
}
