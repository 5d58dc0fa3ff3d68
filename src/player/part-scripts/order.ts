import { provide, provideWidget } from '../provided.ts';
import { orderWidget } from '../widgets/order.ts';

provideWidget('order', orderWidget);
provide('order');
