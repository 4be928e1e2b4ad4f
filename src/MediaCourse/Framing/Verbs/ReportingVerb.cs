namespace MediaCourse.Framing.Verbs;

/// <summary>A verb or phrase that presents somebody's words.</summary>
/// <param name="Verb">Its base form, such as "lash out"; "…" stands for up to three words.</param>
/// <param name="Grade">How it presents them.</param>
/// <param name="When">Where it counts, since verbs have other senses.</param>
/// <param name="Reason">Why it has the grade.</param>
public sealed record ReportingVerb(string Verb, ReportingGrade Grade, ReportingVerbCondition When, string Reason);

/// <summary>Where a verb counts as one that presents words.</summary>
public enum ReportingVerbCondition
{
    /// <summary>Wherever it is a verb with a subject.</summary>
    Always,

    /// <summary>Where it presents a quotation, an indirect report or a clause with "that".</summary>
    WithWords,

    /// <summary>Where it presents a quotation or a clause, with "that", with "to" or without.</summary>
    WithClause,

    /// <summary>Where it presents a quotation or a clause with "that".</summary>
    WithQuotation,
}
