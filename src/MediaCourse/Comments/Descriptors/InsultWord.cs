namespace MediaCourse.Comments.Descriptors;

/// <summary>An entry of the list of insults.</summary>
/// <param name="Word">The word, in small letters.</param>
/// <param name="Kind">What it is thrown at.</param>
/// <param name="Reason">Why it stands in the list.</param>
public sealed record InsultWord(string Word, InsultKind Kind, string Reason);
