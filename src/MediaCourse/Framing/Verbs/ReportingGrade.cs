namespace MediaCourse.Framing.Verbs;

/// <summary>How a verb presents the words of a speaker, by our own grades (see the list's <c>ORIGIN.md</c>).</summary>
public enum ReportingGrade
{
    /// <summary>The words were said: "said", "told".</summary>
    Neutral,

    /// <summary>The speaker is sure, or the words have weight or are true: "stressed", "pointed out", "refuted".</summary>
    Assertive,

    /// <summary>Open or doubtful, or the speaker gives in: "claimed", "conceded".</summary>
    Doubting,

    /// <summary>An attack, or anger: "slammed", "hit back".</summary>
    Hostile,

    /// <summary>A step towards the other: "welcomed", "pledged".</summary>
    Conciliatory,
}

/// <summary>The names of the grades in files and on the screen.</summary>
public static class ReportingGradeNames
{
    /// <summary>The grade in words, in lower case.</summary>
    public static string Name(this ReportingGrade grade) => grade.ToString().ToLowerInvariant();

    /// <summary>The grade of this name, without regard to case; null where there is none.</summary>
    public static ReportingGrade? Parse(string name) =>
        Enum.GetValues<ReportingGrade>().Cast<ReportingGrade?>().FirstOrDefault(grade => grade!.Value.Name().Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));
}
