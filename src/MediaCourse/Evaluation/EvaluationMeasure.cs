namespace MediaCourse.Evaluation;

/// <summary>What a method and a reference annotation are compared by.</summary>
public enum EvaluationMeasure
{
    /// <summary>Quotations, with both edges; blanks at the edges do not count.</summary>
    QuotationSpans,

    /// <summary>Quotations that also have the reference's kind: direct, mixed or scare.</summary>
    QuotationKinds,

    /// <summary>Quotations with a speaker, that also have the reference's speaker.</summary>
    QuotationSpeakers,

    /// <summary>Quotations with a cue, that also have the reference's cue.</summary>
    QuotationCues,

    /// <summary>Sentences that report speech without marks.</summary>
    IndirectReports,

    /// <summary>Pairs of reports that stem from one utterance.</summary>
    UtterancePairs,

    /// <summary>Pairs of reports, in two sources, that stem from one utterance.</summary>
    UtterancePairsBetweenSources,

    /// <summary>Places at which a comment begins, but for the first of a thread, which is given.</summary>
    CommentBoundaries,

    /// <summary>Comments with both edges.</summary>
    Comments,

    /// <summary>Comments that repeat an earlier one, with that one.</summary>
    DoubledComments,

    /// <summary>Comments that answer an earlier one, with that one.</summary>
    ReplyLinks,

    /// <summary>Words of others inside comments, with both edges.</summary>
    QuotedWords,
}

/// <summary>What the measures are called in tables.</summary>
public static class EvaluationMeasureNames
{
    /// <summary>The measure in plain words.</summary>
    public static string InWords(this EvaluationMeasure measure) => measure switch
    {
        EvaluationMeasure.QuotationSpans => "quotation spans",
        EvaluationMeasure.QuotationKinds => "their kinds",
        EvaluationMeasure.QuotationSpeakers => "their speakers",
        EvaluationMeasure.QuotationCues => "their cues",
        EvaluationMeasure.IndirectReports => "indirect reports",
        EvaluationMeasure.UtterancePairs => "alignment pairs",
        EvaluationMeasure.UtterancePairsBetweenSources => "pairs between sources",
        EvaluationMeasure.CommentBoundaries => "comment boundaries",
        EvaluationMeasure.Comments => "comments, both edges",
        EvaluationMeasure.DoubledComments => "doubled comments",
        EvaluationMeasure.ReplyLinks => "reply links",
        EvaluationMeasure.QuotedWords => "others' words",
        _ => measure.ToString(),
    };
}
