using MediaCourse.Quotes.Attribution;

namespace MediaCourse.Framing.Actors;

/// <summary>A sentence in which actors are looked for.</summary>
/// <param name="Words">Its words; in a reporter's sentence each quotation is one item.</param>
/// <param name="Section">The part of the article.</param>
/// <param name="IsQuoted">Whether it stands between quotation marks.</param>
/// <param name="IsTitleCase">Whether most of its words are capital, as in headlines, so that capitals show no name.</param>
internal sealed record ActorSentence(ReporterSentence Words, ActorSection Section, bool IsQuoted, bool IsTitleCase);
