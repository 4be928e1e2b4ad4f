using MediaCourse.Notebooks.Documents;

namespace MediaCourse.Notebooks.Sessions;

/// <summary>Something that a running cell shows.</summary>
public abstract record SessionEvent;

/// <summary>A new output.</summary>
/// <param name="Output">The output. Consecutive stream outputs of one name belong together.</param>
/// <param name="DisplayId">Name under which a display can be updated later, or null.</param>
public sealed record OutputShown(CellOutput Output, string? DisplayId) : SessionEvent;

/// <summary>A display shown earlier, perhaps by an earlier cell, has a new content.</summary>
public sealed record DisplayUpdated(string DisplayId, MimeBundle Data) : SessionEvent;

/// <summary>The cell's outputs so far are to be removed.</summary>
/// <param name="Wait">Whether to wait with it for the next output.</param>
public sealed record OutputCleared(bool Wait) : SessionEvent;
