namespace MediaCourse.Sources;

/// <summary>
/// What a person says of lines whose role the text itself does not show, such as comments that begin with nothing to
/// mark them. A hint outranks every cleaning rule.
/// </summary>
/// <param name="Role">The role of the lines.</param>
/// <param name="FromLine">The first line, counted from 1.</param>
/// <param name="ToLine">The last line, counted from 1; null for the end of the file.</param>
/// <param name="Reason">How one knows, in a sentence; shown wherever the role is.</param>
public sealed record RoleHint(SpanRole Role, int FromLine, int? ToLine, string Reason);
