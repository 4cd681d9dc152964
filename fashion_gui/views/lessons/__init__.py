"""The Lessons workspace, and the panel that leads through a lesson beside the others."""
