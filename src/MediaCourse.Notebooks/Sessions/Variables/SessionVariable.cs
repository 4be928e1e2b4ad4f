namespace MediaCourse.Notebooks.Sessions.Variables;

/// <summary>A variable that the cells so far have declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, as the compiler calls it.</param>
/// <param name="Value">Its value in a few words, or null where it cannot be told at the moment.</param>
public sealed record SessionVariable(string Name, string Type, string? Value);
