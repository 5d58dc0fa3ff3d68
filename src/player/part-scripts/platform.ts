import { runOnPlatform } from '../boot/run-on-platform.ts';
import { provide } from '../provided.ts';

provide('platform', { platform: runOnPlatform });
