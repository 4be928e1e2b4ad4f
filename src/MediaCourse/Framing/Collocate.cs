namespace MediaCourse.Framing;

/// <summary>A word that comes near a term.</summary>
/// <param name="Word">The word, in lower case.</param>
/// <param name="Near">How often it stands near the term.</param>
/// <param name="Total">How often it comes at all.</param>
/// <param name="Expected">How often it would stand near the term if words came in any order: its share of all words, times the places near the term.</param>
/// <param name="MutualInformation">Binary logarithm of near against expected (Church and Hanks 1990): large for rare words, also by accident.</param>
/// <param name="LogDice">14 at most, for two words that only come together, 1 less for half as much (Rychlý 2008): does not reward rarity.</param>
public sealed record Collocate(string Word, int Near, int Total, double Expected, double MutualInformation, double LogDice);
