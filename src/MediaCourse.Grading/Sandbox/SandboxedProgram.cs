namespace MediaCourse.Grading.Sandbox;

/// <summary>A .NET program that is to run in a sandbox.</summary>
/// <param name="Folder">Folder of its assemblies, which it sees as its own folder and cannot write to.</param>
/// <param name="Assembly">File name of the assembly to start.</param>
/// <param name="Course">The files of the course that it may read: its current folder.</param>
/// <param name="Limits">What it may use.</param>
internal sealed record SandboxedProgram(string Folder, string Assembly, string Course, SandboxLimits Limits);
