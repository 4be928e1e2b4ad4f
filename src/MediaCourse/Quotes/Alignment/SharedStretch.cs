using System.Collections.Immutable;

namespace MediaCourse.Quotes.Alignment;

/// <summary>A stretch of words that two sequences share.</summary>
/// <param name="Score">The weights of the words that meet, less the cost of those left out between.</param>
/// <param name="Meetings">The words that meet, by their numbers in either sequence, rising in both.</param>
internal sealed record SharedStretch(double Score, ImmutableArray<(int A, int B)> Meetings);
