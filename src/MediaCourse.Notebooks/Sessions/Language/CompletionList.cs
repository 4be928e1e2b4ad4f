using System.Collections.Immutable;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>What can stand at a place of a cell.</summary>
/// <param name="Start">Where the text begins that an item replaces: a place in the cell's UTF-16.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">The items, the most likely first.</param>
public sealed record CompletionList(int Start, int End, ImmutableArray<CompletionItem> Items)
{
    /// <summary>Nothing can be offered at a place.</summary>
    public static CompletionList None(int position) => new(position, position, []);
}

/// <summary>One thing that can stand at a place.</summary>
/// <param name="Text">What is inserted.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">Its declaration in short, or null.</param>
public sealed record CompletionItem(string Text, CompletionKind Kind, string? Detail = null);

/// <summary>What a completion is.</summary>
public enum CompletionKind
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A variable or parameter.</summary>
    Variable,

    /// <summary>A field or constant.</summary>
    Field,

    /// <summary>A property.</summary>
    Property,

    /// <summary>A method.</summary>
    Method,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A class or record.</summary>
    Class,

    /// <summary>A structure.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration.</summary>
    Enum,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>A text that stands between quotation marks.</summary>
    Value,

    /// <summary>A file or folder.</summary>
    File,
}
