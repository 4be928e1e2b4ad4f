namespace MediaCourse.Quotes.Attribution;

/// <summary>Somebody whom the text names, with the words by which it introduces them.</summary>
internal sealed class Person(string name)
{
    public string Name { get; } = name;

    /// <summary>The words of titles and appositions: "Chinese", "Foreign", "Minister".</summary>
    public HashSet<string> Descriptors { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a title, an apposition or the later surname shows that this is a person.</summary>
    public bool IsShown { get; set; }

    /// <summary>true for "he", false for "she", null where the text does not show it.</summary>
    public bool? IsMale { get; set; }
}
